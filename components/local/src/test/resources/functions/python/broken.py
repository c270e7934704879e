def handler(event, context
