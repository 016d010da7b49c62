package yuqing.notification.roster;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import yuqing.contracts.MayBeAbsent;

/// A department as it is answered.
@Schema(name = "Department")
record DepartmentAnswer(
    String code,
    String name,
    @MayBeAbsent String nameEn,
    boolean active,
    @Schema(description = "whether a liaison is on file today (article 5)") boolean liaisonFiled) {

  static DepartmentAnswer of(Department department, boolean liaisonFiled) {
    return new DepartmentAnswer(
        department.code, department.name, department.nameEn, department.active, liaisonFiled);
  }
}
