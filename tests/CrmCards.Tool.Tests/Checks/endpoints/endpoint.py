"""A card's endpoint on Python's standard library. The first part of the path switches a fault on (sound has none)."""
import base64, hmac, json, os, re, sys, threading, time, urllib.parse
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

SECRET = os.environ["CLIENT_SECRET"].encode()
DECODED = re.compile("%(3A|2F|3F|40|21|24|27|28|29|2A|2C|3B)", re.IGNORECASE)


class Endpoint(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        fault = self.path.split("/")[1].split(".")[0]
        if body or not self.is_signed(fault):
            self.answer(401, {"message": "The request was not accepted."})
            return
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query, keep_blank_values=True)
        name = query.get("firstname", ["stranger"])[0]
        if fault == "latin1":
            name = name.encode("latin-1").decode("latin-1")
        value = "23/11/2026" if fault == "local-date" else "2026-11-23"
        self.answer(200, {"results": [{
            "objectId": 1,
            "title": f"Hello, {name}",
            "link": None,
            "properties": [{"label": "Said on", "dataType": "DATE", "value": value}],
        }]})

    def is_signed(self, fault):
        sent, timestamp = self.headers.get("X-HubSpot-Signature-v3"), self.headers.get("X-HubSpot-Request-Timestamp", "")
        if sent is None:
            return fault == "unsigned"
        if not re.fullmatch("[1-9][0-9]*", timestamp) or abs(time.time() * 1000 - int(timestamp)) > 300_000:
            return False
        url = DECODED.sub(lambda match: urllib.parse.unquote(match[0]), f"http://{self.headers['Host']}{self.path}")
        digest = hmac.digest(SECRET, f"GET{url}{timestamp}".encode(), "sha256")
        return hmac.compare_digest(base64.b64encode(digest), sent.encode())

    def answer(self, status, content):
        body = json.dumps(content).encode()
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def handle_one_request(self):
        try:
            super().handle_one_request()
        except UnicodeError:
            self.answer(500, {"message": "The value cannot be written."})

    def log_message(self, *_):
        pass


server = ThreadingHTTPServer(("127.0.0.1", 0), Endpoint)
threading.Thread(target=server.serve_forever, daemon=True).start()
print(server.server_port, flush=True)
sys.stdin.read()
