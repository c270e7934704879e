package gatewire.report;

import gatewire.model.MethodResponse;
import java.util.List;

/** A response that a method declares and its integration does not map, as with a proxy. */
public record DeclaredResponse(String status, List<String> headers, List<String> models) {
  public DeclaredResponse {
    headers = List.copyOf(headers);
    models = List.copyOf(models);
  }

  static DeclaredResponse of(MethodResponse response) {
    return new DeclaredResponse(
        response.status().toString(),
        List.copyOf(response.headers()),
        response.models().entrySet().stream()
            .map(model -> model.getValue() + " for " + model.getKey())
            .toList());
  }
}
