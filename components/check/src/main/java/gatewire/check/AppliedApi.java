package gatewire.check;

import gatewire.model.Method;
import gatewire.model.RestApi;
import java.util.List;

/**
 * The parts of an API that API Gateway applies. A proxy integration passes the request and the
 * response through, so AWS ignores mistakes in its templates and integration responses; one rule
 * reports that they are there.
 */
final class AppliedApi {

  private AppliedApi() {}

  static RestApi of(RestApi api) {
    List<Method> applied = api.methods().stream().map(AppliedApi::applied).toList();
    return applied.equals(api.methods()) ? api : api.toBuilder().methods(applied).build();
  }

  private static Method applied(Method method) {
    return method.integration().type().isProxy()
        ? method.toBuilder().integration(method.integration().withoutIgnoredParts()).build()
        : method;
  }
}
