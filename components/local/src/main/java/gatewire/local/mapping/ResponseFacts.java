package gatewire.local.mapping;

import gatewire.local.http.HttpHeaders;

/** The values that a response mapping reads. */
public interface ResponseFacts extends SharedFacts {

  /** Returns the headers of the backend's response. */
  HttpHeaders backendHeaders();

  /** Returns the body of the backend's response, decoded as UTF-8. */
  String backendBody();
}
