package org.dnevnik.exchange;

/** How this node is called among the others. */
final class ThisNode {

    /** As the server knows itself; no two nodes of a cluster have the same. */
    static final String NAME = System.getProperty("jboss.node.name", "node");

    private ThisNode() {}
}
