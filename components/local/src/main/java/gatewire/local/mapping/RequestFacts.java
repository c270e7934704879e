package gatewire.local.mapping;

import gatewire.local.http.HttpHeaders;
import gatewire.local.http.QueryString;
import java.util.Map;

/** What a request mapping reads. */
public interface RequestFacts extends SharedFacts {

  HttpHeaders headers();

  /** Path parameters as they were sent, still encoded. */
  Map<String, String> pathParameters();

  QueryString query();

  /** The client's body as text in UTF-8. */
  String body();
}
