package yuqing.archive.ledger;

import jakarta.ws.rs.QueryParam;
import java.util.List;

/// The query parameters of the ledger.
public class LedgerParameters {
  @QueryParam("level")
  List<String> levels;

  @QueryParam("state")
  List<String> states;

  @QueryParam("department")
  List<String> departments;

  @QueryParam("category")
  List<String> categories;

  @QueryParam("from")
  String from;

  @QueryParam("to")
  String to;

  @QueryParam("updatedSince")
  String updatedSince;
}
