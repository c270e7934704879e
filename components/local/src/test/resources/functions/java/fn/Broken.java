package fn;
public class Broken {
  public Broken() { throw new IllegalArgumentException("no configuration"); }
  public String handle(String in) { return in; }
}
