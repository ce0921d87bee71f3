#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""An SMTP server on loopback that demands STARTTLS and AUTH: mailbox.py DIRECTORY

Makes a certificate for localhost in DIRECTORY/cert.pem, writes the port to DIRECTORY/port, and
each message to DIRECTORY/N.eml with the envelope in front as X-Envelope-* lines. Takes user
"headway" with password "pass word". A recipient that begins with "refuse" is answered 550, one
that begins with "later" 451.
"""
import asyncio
import os
import socket
import ssl
import subprocess
import sys

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

directory = sys.argv[1]
cert, key = os.path.join(directory, "cert.pem"), os.path.join(directory, "key.pem")
subprocess.run(
    ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
     "/CN=localhost", "-addext", "subjectAltName=DNS:localhost", "-keyout", key, "-out", cert],
    check=True, stderr=subprocess.DEVNULL)
context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
context.load_cert_chain(cert, key)


class Mailbox:
    count = 0

    async def handle_RCPT(self, server, session, envelope, address, options):
        if address.startswith("refuse"):
            return "550 no such mailbox"
        if address.startswith("later"):
            return "451 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        Mailbox.count += 1
        path = os.path.join(directory, f"{Mailbox.count}.eml")
        with open(path + ".part", "wb") as file:
            file.write(f"X-Envelope-From: {envelope.mail_from}\r\n".encode())
            file.write(f"X-Envelope-To: {','.join(envelope.rcpt_tos)}\r\n".encode())
            file.write(envelope.content)
        os.rename(path + ".part", path)
        return "250 OK"


def authenticate(server, session, envelope, mechanism, data):
    good = isinstance(data, LoginPassword) and data == LoginPassword(b"headway", b"pass word")
    return AuthResult(success=good)


with socket.socket() as free:  # the controller takes no port 0
    free.bind(("127.0.0.1", 0))
    port = free.getsockname()[1]
controller = Controller(Mailbox(), hostname="127.0.0.1", port=port, tls_context=context,
                        require_starttls=True, auth_required=True, authenticator=authenticate)
controller.start()
with open(os.path.join(directory, "port.part"), "w", encoding="utf-8") as file:
    file.write(str(port))
os.rename(os.path.join(directory, "port.part"), os.path.join(directory, "port"))
asyncio.new_event_loop().run_forever()
