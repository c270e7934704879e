package fn;

public class Fixed {
  public static String constant() {
    return "fixed";
  }
}
