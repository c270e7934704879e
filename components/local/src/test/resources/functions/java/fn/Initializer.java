package fn;
public class Initializer {
  static final int N = Integer.parseInt("many");
  public String handle(String in) { return in; }
}
