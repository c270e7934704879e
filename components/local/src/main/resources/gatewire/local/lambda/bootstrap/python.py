"""Runs a Python function in a separate process: asks the Lambda Runtime API for invocations and passes them to the handler."""

import http.client
import importlib
import json
import os
import sys
import threading
import time
import traceback

RUNTIME = "/2018-06-01/runtime/"
END_OF_OUTPUT = "\x1e"


class Fault(Exception):
    """Raised if the configured handler cannot be used."""

    def __init__(self, error_type, message):
        super().__init__(message)
        self.error_type = error_type


class Context:
    """The second argument of a handler."""

    def __init__(self, headers):
        env = os.environ
        self.aws_request_id = headers["Lambda-Runtime-Aws-Request-Id"]
        self.invoked_function_arn = headers["Lambda-Runtime-Invoked-Function-Arn"]
        self.function_name = env["AWS_LAMBDA_FUNCTION_NAME"]
        self.function_version = env["AWS_LAMBDA_FUNCTION_VERSION"]
        self.memory_limit_in_mb = env["AWS_LAMBDA_FUNCTION_MEMORY_SIZE"]
        self.log_group_name = env["AWS_LAMBDA_LOG_GROUP_NAME"]
        self.log_stream_name = env["AWS_LAMBDA_LOG_STREAM_NAME"]
        self.client_context = None
        self.identity = None
        self._deadline = int(headers["Lambda-Runtime-Deadline-Ms"])

    def get_remaining_time_in_millis(self):
        return max(0, self._deadline - int(time.time() * 1000))

    def log(self, message):
        sys.stdout.write(str(message))


def exit_with_gateway():
    # The gateway keeps standard input open while it runs. Read a copy: the function's standard input is empty.
    gateway = os.dup(0)
    nothing = os.open(os.devnull, os.O_RDONLY)
    os.dup2(nothing, 0)
    os.close(nothing)

    def watch():
        while os.read(gateway, 1):
            pass
        os._exit(1)

    threading.Thread(target=watch, daemon=True).start()


def load(name):
    parts = name.rsplit(".", 1)
    if len(parts) != 2:
        raise Fault(
            "Runtime.MalformedHandlerName",
            "Bad handler '%s': not enough values to unpack (expected 2, got 1)" % name,
        )
    module_name, function = parts
    try:
        module = importlib.import_module(module_name.replace("/", "."))
    except ImportError as e:
        raise Fault("Runtime.ImportModuleError", "Unable to import module '%s': %s" % (module_name, e)) from e
    except SyntaxError as e:
        raise Fault(
            "Runtime.UserCodeSyntaxError", "Syntax error in module '%s': %s" % (module_name, e)
        ) from e
    if not hasattr(module, function):
        raise Fault("Runtime.HandlerNotFound", "Handler '%s' missing on module '%s'" % (function, module_name))
    return getattr(module, function)


def report(error, request_id=""):
    if isinstance(error, Fault):
        kind, trace = error.error_type, []
    else:
        kind = type(error).__name__
        frames = [f for f in traceback.extract_tb(error.__traceback__) if f.filename != __file__]
        trace = traceback.format_list(frames)
    return {"errorMessage": str(error), "errorType": kind, "requestId": request_id, "stackTrace": trace}


class Runtime:
    def __init__(self, authority):
        self.connection = http.client.HTTPConnection(authority)

    def call(self, method, path, body=None):
        self.connection.request(method, RUNTIME + path, body, {"Content-Type": "application/json"})
        response = self.connection.getresponse()
        return response, response.read()


def serve(runtime, handler):
    while True:
        response, event = runtime.call("GET", "invocation/next")
        context = Context(response.headers)
        request_id = context.aws_request_id
        os.environ["_X_AMZN_TRACE_ID"] = response.headers.get("Lambda-Runtime-Trace-Id", "")
        path = "response"
        try:
            result = handler(json.loads(event), context)
            try:
                body = json.dumps(result, ensure_ascii=False)
            except Exception as e:
                raise Fault("Runtime.MarshalError", "Unable to marshal response: %s" % e) from e
        except Exception as e:
            path = "error"
            problem = report(e, request_id)
            body = json.dumps(problem, ensure_ascii=False)
            trace = "".join(problem["stackTrace"])
            print("[ERROR] %s: %s\n%s" % (problem["errorType"], e, trace and "Traceback (most recent call last):\n" + trace))
        sys.stderr.flush()
        sys.stdout.flush()
        os.write(1, (END_OF_OUTPUT + request_id + "\n").encode())
        runtime.call("POST", "invocation/%s/%s" % (request_id, path), body.encode("utf-8", "surrogatepass"))


def main():
    exit_with_gateway()
    runtime = Runtime(os.environ["AWS_LAMBDA_RUNTIME_API"])
    sys.path[0] = os.environ["LAMBDA_TASK_ROOT"]
    try:
        handler = load(os.environ["_HANDLER"])
    except Exception as e:
        sys.stdout.flush()
        runtime.call("POST", "init/error", json.dumps(report(e)).encode())
        sys.exit(1)
    try:
        serve(runtime, handler)
    except (ConnectionError, http.client.HTTPException):
        sys.exit(1)  # the gateway has ended


main()
