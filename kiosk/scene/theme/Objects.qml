pragma Singleton

import QtQml

// Where objects lie. Only a SHA-256 in hex is ever turned into an address, so a view can reach nothing else.
QtObject {
    // `folder` is a file URL that ends in a slash; an empty string comes back for anything that is not a hash.
    function url(folder: string, hash: var): url {
        if (typeof hash !== "string" || !/^[0-9a-f]{64}$/.test(hash))
            return "";
        return folder + hash.slice(0, 2) + "/" + hash;
    }
}
