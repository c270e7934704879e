package gatewire.local.gateway;

import gatewire.local.backend.BackendCall;
import gatewire.local.http.HttpHeaders;
import gatewire.local.http.QueryString;
import gatewire.local.http.RequestTarget;
import java.net.URI;
import java.util.Optional;

/** A call as the backend receives it. */
record ReceivedCall(
    String method,
    String path,
    QueryString query,
    HttpHeaders headers,
    byte[] body,
    Optional<String> service,
    Optional<String> function) {

  static ReceivedCall of(BackendCall call) {
    if (call instanceof BackendCall.Http http) {
      RequestTarget target = RequestTarget.parse(http.url());
      String host = http.url().replaceFirst("^https?://", "").replaceFirst("[/?].*", "");
      return new ReceivedCall(
          http.method(),
          target.path(),
          QueryString.parse(target.query()),
          // The headers that the HTTP client adds.
          http.headers().toBuilder()
              .addIfAbsent("Host", host)
              .add("Content-Length", String.valueOf(http.body().length))
              .build(),
          http.body(),
          Optional.empty(),
          Optional.empty());
    } else if (call instanceof BackendCall.Service service) {
      RequestTarget target = RequestTarget.parse(service.target());
      return new ReceivedCall(
          service.method(),
          target.path(),
          QueryString.parse(target.query()),
          service.headers(),
          service.body(),
          Optional.of(service.service()),
          Optional.empty());
    }
    BackendCall.Function function = (BackendCall.Function) call;
    String name = function.function().replaceFirst("^.*:function:", "").replaceFirst(":.*", "");
    return new ReceivedCall(
        "POST",
        URI.create(function.endpoint()).getRawPath(),
        QueryString.NONE,
        function.headers(),
        function.body(),
        Optional.of("lambda"),
        Optional.of(name));
  }
}
