package fn;
import com.amazonaws.services.lambda.runtime.*;
import java.util.*;
public class Typed extends Base<Typed.Order> {
  public record Order(String id, int count, List<String> tags, String note) {}
  public Map<String, Object> handleRequest(Order order, Context context) {
    context.getLogger().log("order " + order.id());
    Map<String, Object> answer = new LinkedHashMap<>();
    answer.put("order", order);
    answer.put("memory", context.getMemoryLimitInMB());
    answer.put("name", context.getFunctionName());
    answer.put("arn", context.getInvokedFunctionArn());
    answer.put("inTime", context.getRemainingTimeInMillis() > 1000);
    answer.put("trace", context.getXrayTraceId().startsWith("Root=1-"));
    return answer;
  }
}
abstract class Base<T> implements RequestHandler<T, Map<String, Object>> {}
