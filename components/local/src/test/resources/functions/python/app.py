import os
import sys
import time


def echo(event, context):
    return event


def context(event, context):
    return {
        "name": context.function_name,
        "arn": context.invoked_function_arn,
        "memory": context.memory_limit_in_mb,
        "inTime": context.get_remaining_time_in_millis() > 1000,
        "trace": os.environ["_X_AMZN_TRACE_ID"].startswith("Root=1-"),
    }


def nothing(event, context):
    pass


def fails(event, context):
    raise ValueError("it broke")


def unmarshalled(event, context):
    return {1, 2}


def exits(event, context):
    sys.exit(event)


def prints(event, context):
    print("one")
    print("two", file=sys.stderr)


def sleeps(event, context):
    time.sleep(event)


def reads(event, context):
    return sys.stdin.read()
