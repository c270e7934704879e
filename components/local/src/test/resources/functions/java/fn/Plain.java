package fn;
import java.io.*;
import java.util.*;
public class Plain {
  public static class Bean {
    private String name; private int age; public String open; private boolean tall;
    public String getName() { return name; } public void setName(String n) { name = n; }
    public int getAge() { return age; } public void setAge(int a) { age = a; }
    public boolean isTall() { return tall; } public void setTall(boolean t) { tall = t; }
  }
  public Map<String, Object> map(Map<String, Object> in) { return in; }
  public String upper(String in) { return in.toUpperCase(); }
  public List<Integer> lengths(List<String> in) { return in.stream().map(String::length).toList(); }
  public Bean bean(Bean in) { return in; }
  public int number(int in) { return in + 1; }
  public Map<String, Object> dates(List<java.time.LocalDate> in) { return new TreeMap<>(Map.of("day", in.get(0).plusDays(1), "at", java.time.Instant.ofEpochSecond(1), "some", Optional.of(2), "none", Optional.empty())); }
  public void nothing(Object in) {}
  public static String constant() { return "fixed"; }
  public void copy(InputStream in, OutputStream out) throws IOException { in.transferTo(out); }
  public String overloaded() { return "none"; }
  public String overloaded(Map<String, Object> in) { return "map"; }
  public String overloaded(String a, String b) { return "two"; }
  public String four(String a, String b, String c, String d) { return "four"; }
  public String fail(String in) { throw new IllegalStateException("it \"broke\"\n" + in, new RuntimeException("deep")); }
  public String error(String in) { throw new StackOverflowError(); }
  public String exit(int code) { System.exit(code); return ""; }
  public String halt(int code) { Runtime.getRuntime().halt(code); return ""; }
  public String sleep(long millis) throws Exception { System.out.println("sleeping"); Thread.sleep(millis); return "slept"; }
  public String variable(String name) { return System.getenv(name); }
  public int variables() { return System.getenv().size(); }
  public String property(String name) { return System.getProperty(name); }
  public String print(String text) { System.out.print(text); System.err.println(" (error)"); return null; }
  public String sees(String type) { try { Class.forName(type); return "yes"; } catch (ClassNotFoundException e) { return "no"; } }
  public String read() throws IOException { return String.valueOf(System.in.read()); }
  public String big(int size) { return "x".repeat(size); }
  public long sleepAndPid(long millis) throws Exception { Thread.sleep(millis); return pid(); }
  public long pid() { return ProcessHandle.current().pid(); }
  public Object loop() { Map<String, Object> m = new HashMap<>(); m.put("m", new Object() { public Object getIt() { return m; } }); return m; }
}
