package fn;
public class Exits {
  static { System.exit(7); }
  public String handle(String in) { return in; }
}
