package gatewire.local.mapping;

import gatewire.local.http.HttpHeaders;
import gatewire.local.http.QueryString;
import java.util.Map;

/** The values that a request mapping reads. */
public interface RequestFacts extends SharedFacts {

  HttpHeaders headers();

  /** Returns the path parameters as sent, still encoded. */
  Map<String, String> pathParameters();

  QueryString query();

  /** Returns the client's body, decoded as UTF-8. */
  String body();
}
