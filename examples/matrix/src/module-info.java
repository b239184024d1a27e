/** A program on the module path. */
module org.zhenlian.matrix {
    requires org.zhenlian.chain;
}
