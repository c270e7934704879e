package gatewire.local.lambda.bootstrap;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/**
 * The interfaces of {@code aws-lambda-java-core} in the function's package. They are absent if the
 * package does not contain that library.
 *
 * @param requestHandler {@code RequestHandler<I, O>}
 * @param streamHandler {@code RequestStreamHandler}
 * @param context {@code Context}
 */
record LambdaTypes(
    ClassLoader loader,
    Optional<Class<?>> requestHandler,
    Optional<Class<?>> streamHandler,
    Optional<Class<?>> context) {

  private static final String CORE = "com.amazonaws.services.lambda.runtime.";

  static LambdaTypes of(ClassLoader loader) {
    return new LambdaTypes(
        loader,
        find(loader, "RequestHandler"),
        find(loader, "RequestStreamHandler"),
        find(loader, "Context"));
  }

  boolean isContext(Class<?> type) {
    return context.filter(type::equals).isPresent();
  }

  /** Returns the {@code Context} of an invocation, for a handler with such a parameter. */
  Object contextOf(NextInvocation invocation) {
    Map<String, String> env = System.getenv();
    InvocationHandler methods =
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getAwsRequestId" -> invocation.requestId();
              case "getLogGroupName" -> env.get("AWS_LAMBDA_LOG_GROUP_NAME");
              case "getLogStreamName" -> env.get("AWS_LAMBDA_LOG_STREAM_NAME");
              case "getFunctionName" -> env.get("AWS_LAMBDA_FUNCTION_NAME");
              case "getFunctionVersion" -> env.get("AWS_LAMBDA_FUNCTION_VERSION");
              case "getInvokedFunctionArn" -> invocation.arn();
              case "getMemoryLimitInMB" ->
                  Integer.parseInt(env.getOrDefault("AWS_LAMBDA_FUNCTION_MEMORY_SIZE", "128"));
              case "getRemainingTimeInMillis" ->
                  (int) Math.max(0, invocation.deadlineMs() - System.currentTimeMillis());
              case "getLogger" -> logger(method.getReturnType());
              case "getXrayTraceId" -> invocation.traceId();
              case "toString" -> "Context[" + invocation.requestId() + "]";
              case "hashCode" -> System.identityHashCode(proxy);
              case "equals" -> proxy == arguments[0];
              default -> null; // identity and client context: API Gateway sends neither
            };
    return Proxy.newProxyInstance(loader, new Class<?>[] {context.orElseThrow()}, methods);
  }

  private Object logger(Class<?> type) {
    return Proxy.newProxyInstance(
        loader,
        new Class<?>[] {type},
        (proxy, method, arguments) -> {
          if (method.getName().equals("log")) {
            // Newer loggers have a second parameter, the level.
            String message =
                arguments[0] instanceof byte[] bytes
                    ? new String(bytes, StandardCharsets.UTF_8)
                    : String.valueOf(arguments[0]);
            System.out.print(message.endsWith("\n") ? message : message + "\n");
          }
          return method.getReturnType() == String.class ? "LambdaLogger" : null;
        });
  }

  private static Optional<Class<?>> find(ClassLoader loader, String name) {
    try {
      return Optional.of(Class.forName(CORE + name, false, loader));
    } catch (ClassNotFoundException e) {
      return Optional.empty();
    }
  }
}
