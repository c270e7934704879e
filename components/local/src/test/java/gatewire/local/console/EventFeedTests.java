package gatewire.local.console;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.http.BodyStream;
import gatewire.local.http.ClientResponse;
import gatewire.local.trace.ExecutionTrace;
import gatewire.local.trace.ExecutionTraces;
import gatewire.local.trace.TraceFact;
import gatewire.testing.Waiting;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class EventFeedTests {

  private final ExecutionTraces traces = new ExecutionTraces();
  private final EventFeed feed = new EventFeed(traces);

  @AfterEach
  void close() {
    feed.close();
  }

  @Test
  void watches_requests_only_while_a_page_is_open() {
    assertThat(traces.isWatched()).isFalse();
    BodyStream first = feed.open().stream().orElseThrow();
    BodyStream second = feed.open().stream().orElseThrow();

    first.cancel();
    assertThat(traces.isWatched()).isTrue();
    second.cancel();
    second.cancel();
    assertThat(traces.isWatched()).isFalse();
  }

  @Test
  void sends_requests_together_and_says_how_many_are_missing() throws Exception {
    Reader reader = new Reader(feed.open());

    for (int i = 0; i < 70; i++) {
      traces.add(trace("request-" + i));
    }

    Waiting.until("the requests", () -> reader.text().contains("\"skipped\":"));
    assertThat(reader.text()).contains("event: requests\n", "\"id\":\"request-0\"");
  }

  @Test
  void sends_a_reload_at_once() {
    Reader reader = new Reader(feed.open());

    feed.publish(new SourceEvent(SourceEvent.Kind.HAS_ERRORS, "two\nerrors"));

    assertThat(reader.text())
        .contains(
            "event: reload\ndata: {\"kind\":\"HAS_ERRORS\",\"words\":\"has errors\","
                + "\"text\":\"two\\nerrors\",\"millis\":");
  }

  @Test
  void a_page_that_does_not_read_loses_the_oldest_events() {
    EventStream page = new EventStream(closed -> {});
    for (int i = 0; i < 150; i++) {
      page.send("event " + i + ";");
    }
    Reader reader = new Reader(page);

    assertThat(reader.text()).startsWith("event 50;").endsWith("event 149;");
  }

  @Test
  void rejects_more_pages_than_it_serves() {
    for (int i = 0; i < 32; i++) {
      assertThat(feed.open().status()).isEqualTo(200);
    }

    assertThat(feed.open())
        .returns(503, ClientResponse::status)
        .extracting(response -> new String(response.body(), StandardCharsets.UTF_8))
        .isEqualTo("{\"error\":\"32 pages are open already; close one of them.\"}");
  }

  private static ExecutionTrace trace(String id) {
    ExecutionTrace trace = new ExecutionTrace(id);
    trace.log("Starting execution for request: ", id);
    trace.add(new TraceFact.Received("api", "dev", "GET", "/dev/pets?page=1"));
    return trace;
  }

  /** Reads every part as soon as it is sent. */
  private static final class Reader implements Flow.Subscriber<byte[]> {
    private final List<String> parts = new CopyOnWriteArrayList<>();

    Reader(ClientResponse response) {
      this(response.stream().orElseThrow());
    }

    Reader(BodyStream stream) {
      stream.subscribe(this);
    }

    String text() {
      return String.join("", parts);
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
      subscription.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(byte[] part) {
      parts.add(new String(part, StandardCharsets.UTF_8));
    }

    @Override
    public void onError(Throwable failure) {
      throw new AssertionError(failure);
    }

    @Override
    public void onComplete() {}
  }
}
