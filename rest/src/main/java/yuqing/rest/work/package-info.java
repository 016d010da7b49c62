/// Limits on how many requests do costly work, or wait, at the same time. `docs/operations.md`
/// lists the limit of each operation.
package yuqing.rest.work;
