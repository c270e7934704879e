package fn;
public class NoArguments {
  public NoArguments(int n) {}
  public String handle(String in) { return in; }
}
