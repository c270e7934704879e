package gatewire.local.mapping;

import gatewire.local.http.HttpHeaders;

/** What a response mapping reads. */
public interface ResponseFacts extends SharedFacts {

  /** The backend's headers. */
  HttpHeaders backendHeaders();

  /** The backend's body as text in UTF-8. */
  String backendBody();
}
