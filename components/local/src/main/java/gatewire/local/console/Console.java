package gatewire.local.console;

import gatewire.local.console.view.Findings;
import gatewire.local.http.ClientRequest;
import gatewire.local.http.ClientResponse;
import gatewire.local.http.RequestTarget;
import gatewire.local.server.LocalPages;
import gatewire.local.server.ServedApi;
import gatewire.local.trace.ExecutionTraces;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Supplier;

/**
 * A page at {@code /_gatewire/} that shows the served APIs and their requests, for browsers on this
 * machine only. It shadows no API: a request for a stage that is called {@code _gatewire}, or that
 * names an API by its host name or path, goes to the API.
 */
public final class Console implements LocalPages, AutoCloseable {

  /** The path of the page. */
  public static final String PATH = "/_gatewire/";

  private final Supplier<List<ServedApi>> apis;
  private final Executor workers;
  private final Findings findings = new Findings();
  private final EventFeed feed;
  private final ConsoleFiles files = new ConsoleFiles();
  private final ConsoleData data;

  /**
   * @param apis the APIs that are served at the moment
   * @param traces the requests to show
   * @param workers runs everything that is not a file, so that no event loop waits for it
   */
  public Console(Supplier<List<ServedApi>> apis, ExecutionTraces traces, Executor workers) {
    this.apis = apis;
    this.workers = workers;
    this.feed = new EventFeed(traces);
    this.data = new ConsoleData(apis, traces, findings);
  }

  /** Shows an event in each open page, and lets pages read the APIs again. */
  public void publish(SourceEvent event) {
    findings.clear();
    feed.publish(event);
  }

  @Override
  public boolean serve(ClientRequest request) {
    return ConsoleAccess.isAddressed(request)
        && apis.get().stream()
            .flatMap(api -> api.stages().stream())
            .noneMatch(each -> each.deployment().stage().name().equals(ConsoleAccess.SEGMENT));
  }

  @Override
  public CompletionStage<ClientResponse> respond(ClientRequest request) {
    String path = RequestTarget.parse(request.target()).path();
    if (!path.startsWith(PATH)) {
      return done(ConsoleResponse.movedTo(PATH));
    }
    String name = path.substring(PATH.length());
    return name.startsWith(ConsoleData.PREFIX)
        ? data(request, name.substring(ConsoleData.PREFIX.length()))
        : done(files.respond(request, name));
  }

  private CompletionStage<ClientResponse> data(ClientRequest request, String name) {
    var rejection = ConsoleAccess.rejection(request);
    if (rejection.isPresent()) {
      return done(rejection.get());
    } else if (name.equals(EventFeed.NAME)) {
      return done(feed.open());
    }
    try {
      return CompletableFuture.supplyAsync(() -> data.respond(request, name), workers)
          .thenCompose(response -> response);
    } catch (RejectedExecutionException e) {
      return done(ConsoleResponse.error(503, "The gateway has no worker thread free; try again."));
    }
  }

  private static CompletionStage<ClientResponse> done(ClientResponse response) {
    return CompletableFuture.completedFuture(response);
  }

  @Override
  public void close() {
    feed.close();
  }
}
