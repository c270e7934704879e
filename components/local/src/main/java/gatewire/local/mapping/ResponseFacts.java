package gatewire.local.mapping;

import gatewire.local.http.Headers;

/** What a response mapping reads. */
public interface ResponseFacts extends SharedFacts {

  /** The backend's headers. */
  Headers backendHeaders();

  /** The backend's body as text in UTF-8. */
  String backendBody();
}
