/** Names that Windows keeps for devices, and such as end with a dot, which it takes away. */
export const device = /(?:^|\/)(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|\/|$)|\.(?:\/|$)/i;

/** What a server could run, or a person by a double click: platforms refuse such a package whole. */
export const runs =
  /\.(?:php\d?|phtml|phar|cgi|pl|py|rb|sh|bash|bat|cmd|com|exe|dll|msi|scr|vbs|ps1|jar|jspx?|aspx?|htaccess|htpasswd)$/i;
