"""What an installer's own script looks like: requests and xmltodict, nothing else. Prints one JSON document.

Arguments: the recorder's http://HOST:PORT and its password.
"""

import json
import sys

import requests
import xmltodict

SEARCH = """<?xml version="1.0" encoding="utf-8"?>
<CMSearchDescription version="2.0">
<searchID>{{5E0F7A2C-0000-4000-8000-000000000001}}</searchID>
<metaId>log.std-cgi.com</metaId>
<timeSpanList><timeSpan><startTime>2000-01-01T00:00:00Z</startTime><endTime>2037-12-31T23:59:59Z</endTime></timeSpan></timeSpanList>
<maxResults>{rows}</maxResults>
<searchResultPostion>{position}</searchResultPostion>
</CMSearchDescription>"""

base, password = sys.argv[1:]
session = requests.Session()
session.auth = requests.auth.HTTPDigestAuth("admin", password)


def read(answer):
    answer.raise_for_status()
    return xmltodict.parse(answer.content)


def log(rows):
    """Page after page, as long as there is more."""
    position = 0
    while True:
        page = read(session.post(base + "/ISAPI/ContentMgmt/logSearch", data=SEARCH.format(rows=rows, position=position)))
        result = page["CMSearchResult"]
        entries = (result.get("matchList") or {}).get("searchMatchItem", [])
        entries = entries if isinstance(entries, list) else [entries]
        for entry in entries:
            yield entry["logDescriptor"]["metaId"]
        if result["responseStatusStrg"] != "MORE":
            return
        position += len(entries)


device = read(session.get(base + "/ISAPI/System/deviceInfo"))["DeviceInfo"]
disks = read(session.get(base + "/ISAPI/ContentMgmt/Storage"))["storage"]["hddList"]["hdd"]
print(json.dumps({
    "model": device["model"],
    "serialNumber": device["serialNumber"],
    "firmware": device["firmwareVersion"] + " " + device["firmwareReleasedDate"],
    "disks": [disk["hddName"] + " " + disk["status"] for disk in disks],
    "log": list(log(3)),
}))
