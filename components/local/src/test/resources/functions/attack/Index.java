import java.net.URI;
import java.net.http.*;
import java.util.*;
import com.amazonaws.services.lambda.runtime.Context;
public class Index {
  private static String last;
  public Object handler(String event, Context context) throws Exception {
    String stale = last;
    last = context.getAwsRequestId();
    switch (event) {
      case "environment": return new ArrayList<>(System.getenv().keySet());
      case "exit": Runtime.getRuntime().halt(3);
      case "hang": while (true) { }
      case "large": return "x".repeat(7 * 1024 * 1024);
      case "unreadable": { List<Object> list = new ArrayList<>(); list.add(list); return list; }
      case "flood":
        for (int i = 0; i < 20000; i++) System.out.println("x".repeat(100));
        return "flooded";
      case "stale":
        return HttpClient.newHttpClient().send(
            HttpRequest.newBuilder(URI.create("http://" + System.getenv("AWS_LAMBDA_RUNTIME_API")
                + "/2018-06-01/runtime/invocation/" + stale + "/response"))
                .POST(HttpRequest.BodyPublishers.ofString("\"forged\"")).build(),
            HttpResponse.BodyHandlers.discarding()).statusCode();
      default: return event;
    }
  }
}
