package yuqing.journeys.roles;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import yuqing.journeys.SuiteUnderTest;
import yuqing.journeys.roles.RoleMatrix.Row;
import yuqing.localstack.AccessTokens;
import yuqing.localstack.StackResource;

/// For journeys that need a valid request of every operation before they spoil it: a request for
/// each, by a caller with permission, on a subject in the state that it needs.
public final class PreparedRequests {

  private static final int AT_A_TIME = 6;
  private static final Set<Integer> NOT_ADMITTED = Set.of(401, 403, 404);

  private PreparedRequests() {}

  /// One for each operation of the four documents, in the order of `role-matrix.txt`.
  public static List<PreparedRequest> of(SuiteUnderTest suite) {
    var wire = new Wire(suite);
    var subjects = new Subjects(suite, wire);
    var rows = new LinkedHashMap<String, Row>();
    for (var row : RoleMatrix.read().rows()) {
      if (!row.isTechnical()) {
        rows.putIfAbsent(row.service() + " " + row.operation(), row);
      }
    }
    var operations = new LinkedHashMap<String, Operations>();
    Operations.SERVICES.forEach(service -> operations.put(service, Operations.of(wire, service)));
    var prepared = prepared(rows.values(), subjects);
    var askers = new HashMap<String, Asker>();
    var requests = new ArrayList<PreparedRequest>();
    for (var row : rows.values()) {
      var column = admitted(row);
      var asker = column == null ? null : askers.computeIfAbsent(column, Asker::of);
      var operation = operations.get(row.service()).named(row.operation());
      requests.add(PreparedRequest.of(row, asker, operation, prepared.get(nameOf(row))));
    }
    return requests;
  }

  private static String nameOf(Row row) {
    return row.service() + " " + row.subject();
  }

  /// One subject of each sort: spoilt requests change none.
  private static Map<String, Subject> prepared(Collection<Row> rows, Subjects subjects) {
    var makings = new LinkedHashMap<String, Callable<Subject>>();
    for (var row : rows) {
      makings.putIfAbsent(nameOf(row), () -> subjects.make(row.service(), row.subject()));
    }
    var made = made(List.copyOf(makings.values()));
    var names = List.copyOf(makings.keySet());
    var prepared = new HashMap<String, Subject>();
    for (int i = 0; i < names.size(); i++) {
      prepared.put(names.get(i), made.get(i));
    }
    return prepared;
  }

  /// A token whose roles are given by claims that are not the suite's own, by how they are given.
  public static Map<String, String> rolesElsewhere() {
    var claims = Asker.claims(AccessTokens.bearer("liaison", Asker.DEPARTMENT));
    claims.put("realm_access", Map.of("roles", List.of("offline_access")));
    var roles = List.of("administrator", "group-office");
    var tokens = new LinkedHashMap<String, String>();
    for (var claim : List.of("groups", "roles", "role", "authorities", "scope", "permissions")) {
      var changed = new LinkedHashMap<>(claims);
      changed.put(claim, claim.equals("scope") ? String.join(" ", roles) : roles);
      tokens.put(claim, StackResource.signingKey().sign(changed));
    }
    var resources = new LinkedHashMap<>(claims);
    var access = new LinkedHashMap<String, Object>();
    Operations.SERVICES.forEach(each -> access.put(each + "-service", Map.of("roles", roles)));
    resources.put("resource_access", access);
    tokens.put("resource_access", StackResource.signingKey().sign(resources));
    return tokens;
  }

  /// Tokens that claim all roles and are broken in one way each, by how.
  public static Map<String, String> brokenTokens() {
    var tokens = new LinkedHashMap<String, String>();
    BrokenTokens.all().forEach(asker -> tokens.put(asker.name(), asker.token()));
    return tokens;
  }

  /// The column of the caller with the most permission, null for nobody in particular: some rows
  /// are about a refusal that only callers with permission get.
  private static String admitted(Row row) {
    if (row.nobody().granted() || !NOT_ADMITTED.contains(row.nobody().status())) {
      return null;
    }
    return row.cells().entrySet().stream()
        .filter(cell -> !NOT_ADMITTED.contains(cell.getValue().getFirst().status()))
        .min(Comparator.comparing(cell -> cell.getValue().getFirst().status()))
        .map(Map.Entry::getKey)
        .orElseThrow(() -> new IllegalStateException("no caller has permission: " + row));
  }

  private static List<Subject> made(List<Callable<Subject>> makings) {
    try (var threads = Executors.newFixedThreadPool(AT_A_TIME)) {
      var all = new ArrayList<Subject>();
      for (var making : threads.invokeAll(makings)) {
        all.add(making.get());
      }
      return all;
    } catch (ExecutionException failed) {
      throw new IllegalStateException("a subject could not be made", failed.getCause());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
  }
}
