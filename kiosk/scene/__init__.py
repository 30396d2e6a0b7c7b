"""The QML module that draws a showing: item views, theme, fonts, video surface."""
