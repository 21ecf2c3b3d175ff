"""What `backdrive init` makes, tried by the tools that it is for: schemas, shells, pre-commit, git."""

import functools
import http.server
import importlib.resources
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import threading

import jsonschema
import yaml

from backdrive import REPOSITORY

MARK = "<!-- backdrive -->"


def check_workflow_schemas(backdrive):
    """The workflow and the pipeline are as their published schemas say"""
    for path, name in [(".github/workflows/backdrive.yml", "github-workflows"), (".gitlab-ci.yml", "gitlab-ci")]:
        schema = json.loads(
            (importlib.resources.files("check_jsonschema") / f"builtin_schemas/vendor/{name}.json").read_text())
        validator = jsonschema.validators.validator_for(schema)(schema)
        errors = [error.message for error in validator.iter_errors(_yaml(_repository(backdrive, "schemas") / path))]
        assert not errors, f"{path}: {errors[:3]}"


def check_languages(backdrive):
    """In each language there are the same files, CI does the same, and what new records begin as passes every check"""
    english, chinese = _repository(backdrive, "english"), _repository(backdrive, "chinese", "zh-CN")
    assert _git(english, "ls-files") == _git(chinese, "ls-files")
    for path in [".github/workflows/backdrive.yml", ".gitlab-ci.yml"]:
        assert (english / path).read_text() != (chinese / path).read_text()
        assert _yaml(english / path) == _yaml(chinese / path)
    for folder in english, chinese:
        runner = _Runner(backdrive, folder, {})
        runner.run("backdrive new problem --title T --source walkthroughs && backdrive check && backdrive build")


def check_github_review(backdrive):
    """The workflow's steps check a pull request, and keep one comment up to date"""
    repository = _pull_request(backdrive, "github")
    with _Comments() as host:
        runner = _Runner(backdrive, repository, {
            "GITHUB_BASE_REF": "main", "GITHUB_REPOSITORY": "team/problems", "GITHUB_API_URL": host.url,
            "PULL_REQUEST": "7", "TOKEN": "secret", "BACKDRIVE_URL": "http://127.0.0.1:9/none"})
        steps = _steps(_yaml(repository / ".github/workflows/backdrive.yml")["jobs"]["review"])
        assert [step["name"] for step in steps] == ["Install Backdrive", "Check", "Say what the change means", "Comment"]
        log = "".join(runner.run(step["run"]) for step in steps)
        assert "::error" not in log
        assert host.comments[0]["body"].startswith("This change adds 1 problem")
        assert (runner.temporary / "summary.md").read_text() == host.comments[0]["body"].removesuffix("\n" + MARK)
        host.comments.insert(0, {"id": 99, "user": {"login": "mallory"}, "author": {"id": 666}, "body": "x " + MARK})
        _write_problem(repository, "P-S3C0N", "Another")
        _git(repository, "commit", "--all", "--message", "More")
        for step in steps:
            runner.run(step["run"])
        assert [comment["body"][:27] for comment in host.comments[1:]] == ["This change adds 2 problems"]
        assert host.comments[0]["body"] == "x " + MARK
        assert host.methods == ["GET", "POST", "GET", "PATCH"]
        _write_problem(repository, "P-S3C0N", "Another", source="nowhere")
        assert "::error file=content/problems/P-S3C0N.md,line=3," in runner.run(steps[1]["run"], expect=1)


def check_github_publish(backdrive):
    """The workflow's publishing job builds the site"""
    repository = _pull_request(backdrive, "pages")
    runner = _Runner(backdrive, repository, {})
    for step in _steps(_yaml(repository / ".github/workflows/backdrive.yml")["jobs"]["publish"]):
        runner.run(step["run"])
    assert (repository / "_site/index.html").is_file()


def check_gitlab_review(backdrive):
    """The pipeline's script checks a merge request, writes the code quality report, and keeps one note up to date"""
    repository = _pull_request(backdrive, "gitlab")
    with _Comments() as host:
        runner = _Runner(backdrive, repository, {
            "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main", "CI_API_V4_URL": host.url, "CI_PROJECT_ID": "5",
            "CI_MERGE_REQUEST_IID": "7", "BACKDRIVE_TOKEN": "secret"}, ("bash", "-e", "-o", "pipefail"))
        pipeline = _yaml(repository / ".gitlab-ci.yml")
        script = "\n".join(pipeline["default"]["before_script"] + pipeline["review"]["script"])
        runner.run(script)
        host.comments.insert(0, {"id": 99, "user": {"login": "m"}, "author": {"id": 666}, "body": "x " + MARK})
        _write_problem(repository, "P-S3C0N", "Another")
        _git(repository, "commit", "--all", "--message", "More")
        runner.run(script)
        assert [comment["body"][:27] for comment in host.comments[1:]] == ["This change adds 2 problems"]
        assert host.methods == ["GET", "GET", "POST", "GET", "GET", "PUT"]
        assert json.loads((repository / "code-quality.json").read_text()) == []
        runner.run("\n".join(pipeline["pages"]["script"]))
        assert (repository / "public/index.html").is_file()
        _write_problem(repository, "P-S3C0N", "Another", source="nowhere")
        _git(repository, "commit", "--all", "--message", "Worse")
        assert "[BD006]" in runner.run(script, expect=1)
        assert [issue["check_name"] for issue in json.loads((repository / "code-quality.json").read_text())] == ["BD006"]


def check_attributes(backdrive):
    """Git stores what editors write with CRLF as LF"""
    repository = _repository(backdrive, "attributes")
    path = repository / "content/people/zhang.wei.md"
    path.write_bytes(b"---\r\nname: Zhang Wei\r\n---\r\n")
    _git(repository, "add", "--all")
    assert b"\r" not in _git(repository, "show", ":content/people/zhang.wei.md")


def check_code_owners(backdrive):
    """CODEOWNERS names each source's owner"""
    repository = _repository(backdrive, "owners")
    lines = (repository / "CODEOWNERS").read_text().splitlines()
    for source in sorted((repository / "content/sources").glob("*.md")):
        assert f"/content/sources/{source.name} @li.na" in lines


def check_pre_commit_hooks(backdrive):
    """The project's own hooks run under pre-commit: they pass what is right and stop what is not"""
    repository = _repository(backdrive, "hooks")
    hooks = _clone_of_hooks(backdrive)
    config = {"repos": [{"repo": str(hooks), "rev": _git(hooks, "rev-parse", "HEAD").decode().strip(),
                         "hooks": [{"id": "backdrive-check"}, {"id": "backdrive-fmt"}]}]}
    _try_hooks(backdrive, repository, yaml.safe_dump(config))


def check_pre_commit_of_the_readme(backdrive):
    """The configuration that the README shows does the same"""
    repository = _repository(backdrive, "shown")
    shown = re.search(r"```yaml\n(repos:.*?)```", (repository / "README.md").read_text(), re.DOTALL)[1]
    _try_hooks(backdrive, repository, shown)


def _try_hooks(backdrive, repository, config):
    (repository / ".pre-commit-config.yaml").write_text(config)
    _git(repository, "add", "--all")
    runner = _Runner(backdrive, repository, {"PRE_COMMIT_HOME": str(repository.parent / "pre-commit")})
    command = f"{sys.executable} -m pre_commit run --all-files"
    log = runner.run(command)
    assert log.count("Passed") == 2, log
    _write_problem(repository, "P-B4D00", "Wrong", source="nowhere")
    assert "[BD006]" in runner.run(command, expect=1)
    path = repository / "content/problems/P-B4D00.md"
    path.write_text("---\nsource: walkthroughs\nreported_on: 2026-03-03\ntitle: Out of order\n---\n")
    assert re.search(r"backdrive fmt --check\.*Failed", runner.run(command, expect=1))


def _clone_of_hooks(backdrive):
    """A repository of the project's hooks as they are on disk."""
    hooks = pathlib.Path(backdrive.folder.name) / "hooks-repository"
    hooks.mkdir()
    shutil.copy(REPOSITORY / ".pre-commit-hooks.yaml", hooks)
    _begin(hooks)
    return hooks


@functools.lru_cache(maxsize=None)
def _repository(backdrive, name, language="en"):
    """A new content repository in git, with its first commit."""
    folder = pathlib.Path(backdrive.folder.name) / name / "problems"
    folder.parent.mkdir()
    backdrive.run("init", folder, "--owner", "li.na", "--timezone", "Asia/Shanghai", "--language", language)
    settings = folder / "content/backdrive.yml"
    settings.write_text(re.sub("starts_on: .*", "starts_on: 2026-03-02", settings.read_text()) + "as_of: 2026-03-10\n")
    _begin(folder)
    return folder


def _begin(folder):
    _git(folder, "init", "--quiet", "--initial-branch=main")
    _git(folder, "add", "--all")
    _git(folder, "commit", "--quiet", "--message", "Begin")


def _pull_request(backdrive, name):
    """A clone of such a repository, on a branch that adds a problem."""
    origin = _repository(backdrive, name)
    clone = origin.parent / "clone"
    _git(origin, "clone", "--quiet", str(origin), str(clone))
    _git(clone, "switch", "--quiet", "--create", "topic")
    _write_problem(clone, "P-F1RST", "A problem")
    _git(clone, "commit", "--quiet", "--message", "A problem")
    return clone


def _write_problem(repository, id, title, source="walkthroughs"):
    path = repository / f"content/problems/{id}.md"
    path.parent.mkdir(exist_ok=True)
    path.write_text(f"---\ntitle: {title}\nsource: {source}\nreported_on: 2026-03-03\n---\n")
    _git(repository, "add", "--all")


def _git(folder, *arguments):
    environment = {
        "PATH": os.environ["PATH"], "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
        "GIT_AUTHOR_NAME": "Li Na", "GIT_AUTHOR_EMAIL": "li.na@example.org",
        "GIT_COMMITTER_NAME": "Li Na", "GIT_COMMITTER_EMAIL": "li.na@example.org"}
    return subprocess.run(["git", *arguments], cwd=folder, env=environment, check=True, capture_output=True).stdout


def _yaml(path):
    """As YAML 1.2, in which `on` is a text."""
    loader = type("Loader", (yaml.SafeLoader,), {})
    loader.yaml_implicit_resolvers = {
        first: [(tag, pattern) for tag, pattern in resolvers if tag != "tag:yaml.org,2002:bool"]
        for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()}
    loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), list("tf"))
    return yaml.load(path.read_text(), loader)


def _steps(job):
    return [step for step in job["steps"] if "run" in step]


class _Runner:
    """A build server's shell in the repository, with backdrive installed and a fresh environment."""

    def __init__(self, backdrive, repository, environment, shell=("bash", "-e")):
        self.shell = shell
        self.repository = repository
        self.temporary = repository.parent / "runner"
        (self.temporary / "bin").mkdir(parents=True)
        (self.temporary / "bin/backdrive").symlink_to(backdrive.program)
        (self.temporary / "summary.md").touch()
        self.environment = environment | {
            "PATH": f"{self.temporary}/bin:{os.environ['PATH']}", "HOME": str(self.temporary),
            "RUNNER_TEMP": str(self.temporary), "GITHUB_PATH": str(self.temporary / "path"),
            "GITHUB_STEP_SUMMARY": str(self.temporary / "summary.md")}

    def run(self, script, expect=0):
        done = subprocess.run(
            [*self.shell, "-c", script], cwd=self.repository, env=self.environment,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        assert done.returncode == expect, f"exit {done.returncode}\n{script}\n{done.stdout.decode()}"
        return done.stdout.decode()


class _Comments:
    """A host's comments of one pull request, over HTTP on this machine."""

    def __init__(self):
        self.comments = []
        self.methods = []
        comments, methods = self.comments, self.methods

        class Handler(http.server.BaseHTTPRequestHandler):
            def answer(self, value):
                data = json.dumps(value).encode()
                self.send_response(200)
                self.send_header("Content-Length", str(len(data)))
                self.end_headers()
                self.wfile.write(data)

            def take(self):
                methods.append(self.command)
                return json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))) or "null")

            def do_GET(self):
                self.take()
                self.answer({"id": 1} if self.path == "/user" else comments)

            def do_POST(self):
                body = self.take()["body"]
                comments.append({
                    "id": 11, "user": {"login": "github-actions[bot]"}, "author": {"id": 1}, "body": body})
                self.answer(comments[-1])

            def do_PATCH(self):
                body = self.take()["body"]
                for comment in comments:
                    if self.path.endswith(f"/{comment['id']}"):
                        comment["body"] = body
                self.answer({})

            do_PUT = do_PATCH

            def log_message(self, *arguments):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self.server.server_port}"

    def __enter__(self):
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        return self

    def __exit__(self, *error):
        self.server.shutdown()
        self.server.server_close()
