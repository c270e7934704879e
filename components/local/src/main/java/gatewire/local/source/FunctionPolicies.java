package gatewire.local.source;

import gatewire.local.backend.BackendCall;
import gatewire.local.http.Wildcards;
import gatewire.local.outbound.FunctionPermissions;
import gatewire.stack.aws.FunctionPermission;
import gatewire.stack.aws.QualifiedFunction;
import gatewire.stack.aws.StackFunction;
import java.util.List;
import java.util.stream.Stream;

/**
 * The resource policies of a stack's functions. A function of another stack may have permissions
 * that this stack does not know, so it can always be invoked.
 */
record FunctionPolicies(List<StackFunction> functions, List<FunctionPermission> permissions)
    implements FunctionPermissions {

  private static final String AUTHORIZERS = "/authorizers/";

  @Override
  public boolean allow(BackendCall.Function call) {
    QualifiedFunction called = QualifiedFunction.of(call.function());
    return functions.stream().noneMatch(function -> function.name().equals(called.name()))
        || permissions.stream()
            .anyMatch(
                permission ->
                    permission.function().filter(name -> !isFor(permission, name, called)).isEmpty()
                        && allowsInvocation(permission)
                        && permission
                            .sourceArn()
                            .filter(pattern -> !matches(pattern, call.sourceArn()))
                            .isEmpty());
  }

  private static boolean isFor(
      FunctionPermission permission, String name, QualifiedFunction called) {
    QualifiedFunction permitted = QualifiedFunction.of(name);
    return permitted.name().equals(called.name())
        && permission.qualifier().or(permitted::qualifier).equals(called.qualifier());
  }

  private static boolean allowsInvocation(FunctionPermission permission) {
    return List.of("apigateway.amazonaws.com", "*").contains(permission.principal())
        && Stream.of("lambda:InvokeFunction", "lambda:*", "*")
            .anyMatch(permission.action()::equalsIgnoreCase);
  }

  /**
   * Returns whether the pattern of a permission matches a caller. An authorizer's id is not known
   * here, so a pattern for any authorizer of the API matches. The same holds for a path with the
   * names of parameters and for the method ANY, because it is not known whether AWS matches them.
   */
  private static boolean matches(String pattern, String sourceArn) {
    String lenient = pattern.replaceAll("\\{[^/}]*}", "*").replace("/ANY/", "/*/");
    int authorizer = pattern.indexOf(AUTHORIZERS);
    String id = authorizer < 0 ? "id" : pattern.substring(authorizer + AUTHORIZERS.length());
    String caller = sourceArn.endsWith(AUTHORIZERS) ? sourceArn + id : sourceArn;
    Wildcards wildcards = Wildcards.ofPolicy(lenient);
    return wildcards.matches(caller)
        || caller.endsWith("/") && wildcards.matches(caller.substring(0, caller.length() - 1));
  }
}
