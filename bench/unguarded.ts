import {
  AndNode,
  TableNode,
  UpdateQueryNode,
  WhereNode,
  type KyselyPlugin,
  type PluginTransformQueryArgs,
  type RootOperationNode,
  type UnknownRow,
  type QueryResult,
} from 'kysely';

/**
 * Takes the guard off the one update that decides who has a seat: it is done whether or not there is one.
 * What is left is the whole repository, so that a rig which finds nothing wrong with it finds nothing.
 */
export class Unguarded implements KyselyPlugin {
  transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    if (!UpdateQueryNode.is(node) || !node.where || !isSeating(node)) return node;
    const { where } = node.where;
    // Which seats, and whether there are any: no other update of them asks two things.
    return AndNode.is(where) ? { ...node, where: WhereNode.create(where.left) } : node;
  }

  transformResult({ result }: { result: QueryResult<UnknownRow> }) {
    return Promise.resolve(result);
  }
}

const isSeating = ({ table }: UpdateQueryNode) =>
  table !== undefined && TableNode.is(table) && table.table.identifier.name === 'seating';
