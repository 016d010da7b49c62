/// A limit on how many requests do costly work at the same time. `docs/operations.md` lists the
/// limit of each operation.
package yuqing.rest.work;
