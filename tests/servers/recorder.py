#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Records what is posted to it on loopback: recorder.py DIRECTORY [STATUS [BODY]]

Writes the port to DIRECTORY/port, and each request to DIRECTORY/N.json as
{"method", "path", "headers", "body"}. Answers are STATUS (200) and BODY, unless the files
DIRECTORY/status and DIRECTORY/answer say otherwise at that moment.
"""
import http.server
import json
import os
import sys

directory = sys.argv[1]
status = int(sys.argv[2]) if len(sys.argv) > 2 else 200
answer = sys.argv[3] if len(sys.argv) > 3 else "{}"


def setting(name, otherwise):
    try:
        with open(os.path.join(directory, name), encoding="utf-8") as file:
            return file.read()
    except FileNotFoundError:
        return otherwise


class Recorder(http.server.BaseHTTPRequestHandler):
    count = 0

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        Recorder.count += 1
        record = {
            "method": self.command,
            "path": self.path,
            "headers": {name.lower(): value for name, value in self.headers.items()},
            "body": body.decode("utf-8"),
        }
        path = os.path.join(directory, f"{Recorder.count}.json")
        with open(path + ".part", "w", encoding="utf-8") as file:
            json.dump(record, file, ensure_ascii=False)
        os.rename(path + ".part", path)
        text = setting("answer", answer).encode()
        self.send_response(int(setting("status", str(status))))
        self.send_header("Content-Length", str(len(text)))
        self.end_headers()
        self.wfile.write(text)

    do_GET = do_POST

    def log_message(self, *_):
        pass


server = http.server.HTTPServer(("127.0.0.1", 0), Recorder)
with open(os.path.join(directory, "port.part"), "w", encoding="utf-8") as file:
    file.write(str(server.server_port))
os.rename(os.path.join(directory, "port.part"), os.path.join(directory, "port"))
server.serve_forever()
