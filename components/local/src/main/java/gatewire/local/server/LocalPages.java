package gatewire.local.server;

import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Pages for the author of the APIs, which the server serves beside the APIs. */
public interface LocalPages {

  /** No pages. */
  LocalPages NONE =
      new LocalPages() {
        @Override
        public boolean serve(ClientRequest request) {
          return false;
        }

        @Override
        public CompletionStage<ClientResponse> respond(ClientRequest request) {
          return CompletableFuture.failedFuture(new IllegalStateException("no pages"));
        }
      };

  /** Returns whether a request is for these pages and not for an API. It must be fast. */
  boolean serve(ClientRequest request);

  /** Responds to a request for these pages. */
  CompletionStage<ClientResponse> respond(ClientRequest request);
}
