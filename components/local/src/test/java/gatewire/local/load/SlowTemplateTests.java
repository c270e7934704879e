package gatewire.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.LocalGateway;
import gatewire.local.RawClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that run until their time limit, while other clients send quick requests. */
@Timeout(60)
class SlowTemplateTests {

  /** More clients than event loops on most machines, so that each loop has some. */
  private static final int CLIENTS = 8;

  private static final int ROUNDS = 100;

  /** A template on the event loop would delay others for 400 ms, the limit of a template. */
  private static final long MAX_MILLIS = 100;

  private static final String DOCUMENT =
      """
      openapi: 3.0.1
      info: {title: slow, version: "1"}
      paths:
        /quick:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 200}'}
              responses:
                default: {statusCode: "200", responseTemplates: {application/json: quick}}
        /request:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: 'SLOW{"statusCode": 200}'}
              responses: {default: {statusCode: "200"}}
        /response:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: mock
              requestTemplates: {application/json: '{"statusCode": 200}'}
              responses:
                default: {statusCode: "200", responseTemplates: {application/json: 'SLOW'}}
        /backend:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http
              httpMethod: GET
              uri: http://127.0.0.1:PORT/dev/quick
              responses:
                default: {statusCode: "200", responseTemplates: {application/json: 'SLOW'}}
        /override-late:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http
              httpMethod: GET
              uri: http://127.0.0.1:PORT/dev/quick
              responses:
                default:
                  statusCode: "200"
                  responseTemplates:
                    application/json: >-
                      #set($context.responseOverride.header.X-B = "b")#set($context.responseOverride.status = 201)LONG
        /override:
          get:
            responses: {"200": {description: ok}}
            x-amazon-apigateway-integration:
              type: http
              httpMethod: GET
              uri: http://127.0.0.1:PORT/dev/quick
              requestTemplates:
                application/json: '#set($context.requestOverride.header.X-A = "a")'
              responses:
                default:
                  statusCode: "200"
                  responseTemplates:
                    application/json: >-
                      #set($context.responseOverride.header.X-B = "b")#set($context.responseOverride.status = 201)LONG
      """
          .replace(
              "SLOW",
              "#foreach($a in [1..1000])#foreach($b in [1..1000])#foreach($c in [1..1000])#end#end#end")
          .replace("LONG", "#foreach($a in [1..1000])#foreach($b in [1..300])x#end#end");

  private final AtomicBoolean measured = new AtomicBoolean();

  @ParameterizedTest
  @ValueSource(strings = {"/request", "/response", "/backend"})
  void slow_templates_are_stopped_and_do_not_delay_other_clients(String slow, @TempDir Path folder)
      throws Exception {
    ExecutorService client = Executors.newSingleThreadExecutor();
    try (LocalGateway backend = serve(folder.resolve("backend.yaml"), 0);
        LocalGateway gateway = serve(folder.resolve("slow.yaml"), backend.port())) {
      Future<Integer> responses = client.submit(() -> sendUntilMeasured(gateway.port(), slow));
      long[] millis = quick(gateway.port());
      measured.set(true);

      assertThat(responses.get()).as("responses of " + slow).isPositive();
      assertThat(millis[millis.length * 99 / 100]).as("p99").isLessThan(MAX_MILLIS);
    } finally {
      client.shutdownNow();
    }
  }

  /** The template is started twice, and a second override of a value would fail. */
  @Test
  void a_restarted_template_applies_its_override_once(@TempDir Path folder) throws Exception {
    try (LocalGateway backend = serve(folder.resolve("backend.yaml"), 0);
        LocalGateway gateway = serve(folder.resolve("slow.yaml"), backend.port());
        RawClient client = new RawClient(gateway.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(get("/override")).read())
            .startsWith("HTTP/1.1 201 ")
            .contains("\r\nX-B: b\r\n", "\r\nContent-Length: 300000\r\n");
        assertThat(client.send(get("/override-late")).read())
            .startsWith("HTTP/1.1 201 ")
            .contains("\r\nX-B: b\r\n", "\r\nContent-Length: 300000\r\n");
      }
    }
  }

  private static LocalGateway serve(Path document, int backend) throws IOException {
    Files.writeString(document, DOCUMENT.replace("PORT", String.valueOf(backend)));
    return LocalGateway.ofDocuments(List.of(document)).start();
  }

  /** Sends slow requests on one connection until the quick requests are measured. */
  private int sendUntilMeasured(int port, String slow) throws IOException {
    int responses = 0;
    try (RawClient client = new RawClient(port)) {
      while (!measured.get()) {
        assertThat(client.send(get(slow)).read()).startsWith("HTTP/1.1 500 ");
        responses++;
      }
    }
    return responses;
  }

  /** Returns the sorted times of quick requests in milliseconds. */
  private static long[] quick(int port) throws Exception {
    List<RawClient> clients = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      clients.add(new RawClient(port));
    }
    long[] millis = new long[ROUNDS * CLIENTS];
    for (int i = 0; i < millis.length; i++) {
      if (i % CLIENTS == 0) {
        Thread.sleep(10);
      }
      long begin = System.nanoTime();
      String response = clients.get(i % CLIENTS).send(get("/quick")).read();
      millis[i] = (System.nanoTime() - begin) / 1_000_000;
      assertThat(response).endsWith("quick");
    }
    for (RawClient client : clients) {
      client.close();
    }
    Arrays.sort(millis);
    return millis;
  }

  private static String get(String path) {
    return "GET /dev" + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }
}
