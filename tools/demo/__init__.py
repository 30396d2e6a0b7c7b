"""The scripts that made the demonstration site: its pictures, videos, pages and sample figures."""
