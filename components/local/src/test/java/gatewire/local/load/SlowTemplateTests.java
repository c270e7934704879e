package gatewire.local.load;

import static org.assertj.core.api.Assertions.assertThat;

import gatewire.local.LocalGateway;
import gatewire.local.RawClient;
import gatewire.template.RenderLimits;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that run for as long as they may, on a server that has other clients. */
class SlowTemplateTests {

  private static final int REQUESTS = 5;

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

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
          .replace("LONG", "#foreach($a in [1..1000])#foreach($b in [1..100])x#end#end");

  @ParameterizedTest
  @ValueSource(strings = {"/request", "/response", "/backend"})
  void are_stopped_on_a_thread_that_no_other_client_waits_for(String slow, @TempDir Path folder)
      throws Exception {
    try (LocalGateway backend = serve(folder.resolve("backend.yaml"), 0);
        LocalGateway gateway = serve(folder.resolve("slow.yaml"), backend.port());
        RawClient client = new RawClient(gateway.port())) {
      assertThat(client.send(get("/quick")).read()).endsWith("quick");
      Duration before = timeOfEventLoops();
      for (int i = 0; i < REQUESTS; i++) {
        assertThat(client.send(get(slow)).read()).startsWith("HTTP/1.1 500 ");
      }

      // Each request uses the limit up, so one on the event loop would take all of that time there.
      assertThat(timeOfEventLoops().minus(before))
          .isLessThan(RenderLimits.DEFAULT.time().multipliedBy(REQUESTS).dividedBy(2));
    }
  }

  /** The processor time of all event loops; unlike the clock's, no other program lengthens it. */
  private static Duration timeOfEventLoops() {
    long nanos = 0;
    for (ThreadInfo thread : THREADS.getThreadInfo(THREADS.getAllThreadIds())) {
      if (thread != null && thread.getThreadName().contains("eventloop")) {
        nanos += Math.max(0, THREADS.getThreadCpuTime(thread.getThreadId()));
      }
    }
    return Duration.ofNanos(nanos);
  }

  /** It is begun twice, and AWS fails what is overridden twice. */
  @Test
  void a_restarted_template_applies_its_override_once(@TempDir Path folder) throws Exception {
    try (LocalGateway backend = serve(folder.resolve("backend.yaml"), 0);
        LocalGateway gateway = serve(folder.resolve("slow.yaml"), backend.port());
        RawClient client = new RawClient(gateway.port())) {
      for (int i = 0; i < 3; i++) {
        assertThat(client.send(get("/override")).read())
            .startsWith("HTTP/1.1 201 ")
            .contains("\r\nX-B: b\r\n", "\r\nContent-Length: 100000\r\n");
        assertThat(client.send(get("/override-late")).read())
            .startsWith("HTTP/1.1 201 ")
            .contains("\r\nX-B: b\r\n", "\r\nContent-Length: 100000\r\n");
      }
    }
  }

  private static LocalGateway serve(Path document, int backend) throws IOException {
    Files.writeString(document, DOCUMENT.replace("PORT", String.valueOf(backend)));
    return LocalGateway.ofDocuments(List.of(document)).start();
  }

  private static String get(String path) {
    return "GET /dev" + path + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
  }
}
