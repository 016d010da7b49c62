package yuqing.desk.search;

import java.util.Arrays;
import java.util.List;
import yuqing.contracts.term.Category;
import yuqing.contracts.term.State;
import yuqing.desk.client.DepartmentView;
import yuqing.desk.client.Problem;
import yuqing.desk.client.archive.SearchView;
import yuqing.desk.form.FieldFaults;

/// The page of a search.
///
/// @param found null while nothing was asked, or was refused
/// @param faults of what was asked
public record SearchState(
    SearchFilter filter, SearchView found, FieldFaults faults, List<DepartmentView> departments) {

  public List<String> levels() {
    return List.of("1", "2", "3");
  }

  public List<String> states() {
    return Arrays.stream(State.values()).map(Enum::name).toList();
  }

  public List<String> categories() {
    return Arrays.stream(Category.values()).map(Enum::name).toList();
  }

  public List<Problem.Fault> otherFaults() {
    return faults.besides(List.of("q"));
  }
}
