import http.client, os
last = None
def handler(event, context):
    global last
    stale, last = last, context.aws_request_id
    if event == 'environment': return list(os.environ)
    if event == 'exit': os._exit(3)
    if event == 'hang':
        while True: pass
    if event == 'large': return 'x' * (7 * 1024 * 1024)
    if event == 'unreadable': return object()
    if event == 'flood':
        for i in range(20000): print('x' * 100)
        return 'flooded'
    if event == 'stale':
        api = http.client.HTTPConnection(os.environ['AWS_LAMBDA_RUNTIME_API'])
        api.request('POST', '/2018-06-01/runtime/invocation/%s/response' % stale, '"forged"')
        return api.getresponse().status
    return event
