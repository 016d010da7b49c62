/// The permissions of all services at once: every operation of every OpenAPI document is called
/// by every kind of caller, and compared with the one table `role-matrix.txt`.
///
/// Start reading at the table, then {@link yuqing.journeys.roles.RoleMatrixTest}.
package yuqing.journeys.roles;
