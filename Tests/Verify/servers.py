"""Programs of others that the checks start on this machine, and end: nginx, sshd, a browser."""

import contextlib
import getpass
import json
import os
import pathlib
import shutil
import socket
import subprocess
import time

from backdrive import Skipped


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


def find(program):
    """The path of an installed program, those for administrators too."""
    path = shutil.which(program, path=os.environ["PATH"] + ":/usr/sbin:/sbin")
    if not path:
        raise Skipped(f"{program} is not installed")
    return path


@contextlib.contextmanager
def running(command, port, **options):
    """A program that listens on a port, until the block ends."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    try:
        for _ in range(500):
            assert process.poll() is None, process.stderr.read().decode()
            with contextlib.suppress(OSError), socket.create_connection(("127.0.0.1", port), timeout=1):
                break
            time.sleep(0.02)
        yield process
    finally:
        process.terminate()
        process.wait()
        process.stderr.close()


@contextlib.contextmanager
def nginx(folder, locations):
    """nginx with these locations; gives its port."""
    port = free_port()
    folder.mkdir()
    configuration = folder / "nginx.conf"
    user = f"user {getpass.getuser()};" if os.getuid() == 0 else ""
    temporary = "".join(
        f"{name}_temp_path {folder}/{name};" for name in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    configuration.write_text(
        f"daemon off; master_process off; pid {folder}/pid; error_log {folder}/error.log; {user}\n"
        f"events {{}}\nhttp {{ access_log off; {temporary}\nserver {{ listen 127.0.0.1:{port};\n{locations}\n}} }}\n")
    with running([find("nginx"), "-e", f"{folder}/error.log", "-p", folder, "-c", configuration], port):
        yield port


@contextlib.contextmanager
def apache(folder, configuration):
    """Apache with this configuration and Debian's modules; gives its port."""
    port = free_port()
    program = find("apache2")
    folder.mkdir()
    modules = "".join(
        f"LoadModule {name}_module /usr/lib/apache2/modules/mod_{name}.so\n"
        for name in ["mpm_event", "authz_core", "alias", "dir", "headers", "mime"])
    path = folder / "apache.conf"
    path.write_text(
        f"{modules}ServerRoot {folder}\nServerName localhost\nListen 127.0.0.1:{port}\nPidFile {folder}/pid\n"
        f"ErrorLog {folder}/error.log\nTypesConfig /etc/mime.types\n"
        f"{configuration}\n")
    with running([program, "-f", path, "-D", "FOREGROUND"], port):
        yield port


@contextlib.contextmanager
def sshd(folder):
    """An ssh server with keys of its own; gives the client's configuration, in which it is called `web`."""
    port = free_port()
    program = find("sshd")
    folder.mkdir()
    folder.chmod(0o700)
    for name in ["host", "user"]:
        subprocess.run([find("ssh-keygen"), "-q", "-t", "ed25519", "-N", "", "-f", folder / name], check=True)
    shutil.copy(folder / "user.pub", folder / "authorized")
    server = folder / "sshd_config"
    server.write_text(
        f"Port {port}\nListenAddress 127.0.0.1\nHostKey {folder}/host\nAuthorizedKeysFile {folder}/authorized\n"
        "PidFile none\nStrictModes no\nUsePAM no\nPasswordAuthentication no\nKbdInteractiveAuthentication no\n"
        "PermitRootLogin prohibit-password\n")
    client = folder / "ssh config"
    client.write_text(
        f"Host web\n HostName 127.0.0.1\n Port {port}\n User {getpass.getuser()}\n IdentityFile {folder}/user\n"
        f" IdentitiesOnly yes\n UserKnownHostsFile {folder}/known\n StrictHostKeyChecking accept-new\n LogLevel ERROR\n")
    if os.getuid() == 0:
        pathlib.Path("/run/sshd").mkdir(exist_ok=True)
    with running([program, "-D", "-e", "-f", server], port):
        yield client


class Browser:
    """A headless Chromium, told what to do over its debugging pipe."""

    def __init__(self, folder):
        program = shutil.which("chromium") or find("chromium-browser")
        commands, self.commands = os.pipe()
        self.answers, answers = os.pipe()

        def place_pipes():
            # Away first, since either may be 3 or 4 already.
            read, write = os.dup(commands), os.dup(answers)
            os.dup2(read, 3)
            os.dup2(write, 4)

        self.process = subprocess.Popen(
            [program, "--headless", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run",
             f"--user-data-dir={folder}", "--remote-debugging-pipe", "about:blank"],
            preexec_fn=place_pipes, close_fds=False, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        os.close(commands)
        os.close(answers)
        self.buffer = b""
        self.last = 0

    def __enter__(self):
        return self

    def __exit__(self, *error):
        self.process.terminate()
        self.process.wait()
        os.close(self.commands)
        os.close(self.answers)

    def call(self, method, session=None, **parameters):
        self.last += 1
        message = {"id": self.last, "method": method, "params": parameters} | ({"sessionId": session} if session else {})
        os.write(self.commands, json.dumps(message).encode() + b"\0")
        while True:
            while b"\0" not in self.buffer:
                data = os.read(self.answers, 65536)
                assert data, "the browser ended"
                self.buffer += data
            line, self.buffer = self.buffer.split(b"\0", 1)
            answer = json.loads(line)
            if answer.get("id") == self.last:
                assert "error" not in answer, f"{method}: {answer['error']}"
                return answer["result"]

    def open(self, address):
        """Opens a page in a tab of its own."""
        target = self.call("Target.createTarget", url=address)["targetId"]
        return Tab(self, self.call("Target.attachToTarget", targetId=target, flatten=True)["sessionId"])


class Tab:
    def __init__(self, browser, session):
        self.browser = browser
        self.session = session

    def value(self, expression):
        """What a JavaScript expression gives, once it has settled; None while the page is changing."""
        result = self.browser.call(
            "Runtime.evaluate", self.session, expression=expression, awaitPromise=True, returnByValue=True)
        return result["result"].get("value")

    def press(self, key):
        """One key, as a person at the keyboard presses it."""
        codes = {"Enter": 13, "Escape": 27, "ArrowDown": 40, "ArrowUp": 38, "/": 191}
        text = {"Enter": "\r", "/": "/"}.get(key)
        self.browser.call("Emulation.setFocusEmulationEnabled", self.session, enabled=True)
        for kind in ["keyDown", "keyUp"]:
            more = {"text": text} if text and kind == "keyDown" else {}
            self.browser.call(
                "Input.dispatchKeyEvent", self.session, type=kind, key=key, windowsVirtualKeyCode=codes[key], **more)

    def type(self, text):
        """A text, as a keyboard or an input method enters it."""
        self.browser.call("Input.insertText", self.session, text=text)

    def until(self, expression, seconds=15):
        """Waits until an expression is true."""
        end = time.monotonic() + seconds
        while time.monotonic() < end:
            with contextlib.suppress(AssertionError):
                if self.value(f"Promise.resolve({expression}).then(Boolean)"):
                    return
            time.sleep(0.02)
        raise AssertionError(f"never true: {expression}\n{self.value('document.documentElement.outerHTML')[:2000]}")
