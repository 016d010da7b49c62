/// Who may do what, over all services at once: every operation of every OpenAPI document asked by
/// every kind of caller, against the one table `role-matrix.txt`.
///
/// Start reading at the table, then {@link yuqing.journeys.roles.RoleMatrixTest}.
package yuqing.journeys.roles;
