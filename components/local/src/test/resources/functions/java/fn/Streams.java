package fn;
import com.amazonaws.services.lambda.runtime.*;
import java.io.*;
public class Streams implements RequestStreamHandler {
  public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
    out.write("raw: ".getBytes());
    in.transferTo(out);
  }
}
