"""Programs of others that the checks start on this machine, and end: nginx, sshd."""

import contextlib
import getpass
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
