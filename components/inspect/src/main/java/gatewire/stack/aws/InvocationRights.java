package gatewire.stack.aws;

import java.util.List;
import java.util.Optional;

/**
 * The callers that the resource policies of a stack's functions allow. A function of another stack
 * may have permissions that this stack does not know.
 */
public record InvocationRights(
    List<StackFunction> functions, List<FunctionPermission> permissions) {

  private static final List<String> PRINCIPALS = List.of("apigateway.amazonaws.com", "*", "");
  private static final List<String> ACTIONS = List.of("lambda:InvokeFunction", "lambda:*", "*", "");

  /** The qualifier of the unpublished code, to which the unqualified function refers. */
  private static final String LATEST = "$LATEST";

  public InvocationRights {
    functions = List.copyOf(functions);
    permissions = List.copyOf(permissions);
  }

  /** Returns whether the function belongs to the stack, so that its permissions are known. */
  public boolean knows(QualifiedFunction function) {
    return functions.stream().anyMatch(one -> one.name().equals(function.name()));
  }

  /** Returns the permissions for API Gateway to invoke exactly this version or alias. */
  public List<FunctionPermission> of(QualifiedFunction function) {
    return permissions.stream()
        .filter(permission -> isFor(permission, function))
        .filter(permission -> PRINCIPALS.contains(permission.principal()))
        // AWS compares actions without regard to case.
        .filter(permission -> ACTIONS.stream().anyMatch(permission.action()::equalsIgnoreCase))
        .toList();
  }

  /**
   * Returns whether a permission may match a request. Values that are known only after a deployment
   * match every request. So do region and account, because those of a recorded program are not
   * those of the deployment.
   *
   * @param caller the part of the source ARN after the account, with names in braces for variable
   *     segments: {@code abcdefghij/dev/GET/pets/{petId}}
   */
  public boolean mayInvoke(QualifiedFunction function, String caller) {
    CallerPath path = CallerPath.parse(caller);
    return of(function).stream()
        .anyMatch(
            permission ->
                permission.sourceArn().filter(pattern -> !mayMatch(pattern, path)).isEmpty());
  }

  /**
   * It is not known whether AWS matches a pattern with the names of path parameters, or with the
   * method ANY, so both match every value.
   */
  private static boolean mayMatch(String pattern, CallerPath caller) {
    ArnPattern lenient =
        new ArnPattern(pattern.replaceAll("\\{[^/}]*}", "*").replace("/ANY/", "/*/"));
    return lenient.mayMatch("execute-api", caller)
        || caller.text().endsWith("/") && lenient.mayMatch("execute-api", caller.withoutLast());
  }

  private static boolean isFor(FunctionPermission permission, QualifiedFunction function) {
    Optional<QualifiedFunction> permitted = permission.function().map(QualifiedFunction::of);
    return permitted.isEmpty()
        || permitted.get().name().equals(function.name())
            && permission
                .qualifier()
                .or(() -> permitted.get().qualifier())
                .filter(qualifier -> !qualifier.equals(LATEST))
                .equals(function.qualifier().filter(qualifier -> !qualifier.equals(LATEST)));
  }
}
