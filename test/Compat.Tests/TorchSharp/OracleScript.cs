namespace Compat.Tests.TorchSharp;

internal static class OracleScript
{
    /// <summary>Prints a JSON object of flat lists. wave(n…) is what <see cref="Waves.Wave"/> makes.</summary>
    internal const string Text = """
        import json, math, torch
        import torch.nn.functional as F
        torch.set_num_threads(1)
        out = {}
        def put(name, t): out[name] = t.detach().double().flatten().tolist()
        def wave(*shape, phase=0.0):
            return torch.sin(torch.arange(math.prod(shape), dtype=torch.float64) * 0.7 + phase).float().reshape(shape)

        # random numbers and initial values
        torch.manual_seed(7)
        put('randn', torch.randn(3, 5)); put('rand', torch.rand(20))
        put('normal', torch.empty(17).normal_(2, 3))
        g = torch.Generator(); g.manual_seed(11)
        put('generator', torch.randn(6, generator=g))
        torch.manual_seed(3)
        for name, make in (('linear', lambda: torch.nn.Linear(3, 4)), ('conv', lambda: torch.nn.Conv2d(2, 3, 3)),
                           ('convT', lambda: torch.nn.ConvTranspose2d(2, 3, 4))):
            for parameter, values in make().named_parameters(): put(f'{name}.{parameter}', values)


        # layers: values, and gradients of sum(y * wave)
        def layer(name, f, *args):
            args = [a.clone().requires_grad_() for a in args]
            y = f(*args)
            put(name, y)
            (y * wave(*y.shape, phase=1.0)).sum().backward()
            for i, a in enumerate(args): put(f'{name}.grad{i}', a.grad)
        x = wave(2, 4, 6, 6)
        layer('conv2d', lambda x, w, b: F.conv2d(x, w, b, stride=2, padding=1), x, wave(3, 4, 3, 3, phase=2.0), wave(3))
        layer('conv2d_groups', lambda x, w: F.conv2d(x, w, dilation=2, groups=2), x, wave(6, 2, 2, 2))
        layer('conv_transpose2d', lambda x, w, b: F.conv_transpose2d(x, w, b, stride=2, padding=1, output_padding=1),
              x, wave(4, 3, 4, 4), wave(3))
        layer('linear', F.linear, wave(5, 4), wave(3, 4, phase=2.0), wave(3))
        layer('batch_norm', lambda x: F.batch_norm(x, None, None, training=True), x)
        layer('leaky_relu', lambda x: F.leaky_relu(x, 0.2), x)
        layer('softplus', F.softplus, x)
        layer('relu', F.relu, x)
        layer('tanh', torch.tanh, x)
        layer('sigmoid', torch.sigmoid, x)
        layer('instance_norm', lambda x: F.instance_norm(x), x)
        layer('group_norm', lambda x: F.group_norm(x, 2), x)
        layer('layer_norm', lambda x: F.layer_norm(x, (6, 6)), x)
        layer('silu', F.silu, x)
        layer('softmax', lambda x: F.softmax(x, 1), x)
        layer('log_softmax', lambda x: F.log_softmax(x, 1), x)
        layer('pixel_shuffle', lambda x: F.pixel_shuffle(x, 2), x)
        layer('avg_pool2d', lambda x: F.avg_pool2d(x, 3, 2, 1), x)
        layer('max_pool2d', lambda x: F.max_pool2d(x, 3, 2, 1), x)
        layer('nearest', lambda x: F.interpolate(x, scale_factor=2, mode='nearest'), x)
        layer('bilinear', lambda x: F.interpolate(x, scale_factor=(1.3, 2.0), mode='bilinear', align_corners=False), x)
        layer('bilinear_corners', lambda x: F.interpolate(x, size=(9, 5), mode='bilinear', align_corners=True), x)
        layer('bicubic', lambda x: F.interpolate(x, size=(9, 5), mode='bicubic', align_corners=True), x)
        layer('area', lambda x: F.interpolate(x, size=(3, 2), mode='area'), x)
        layer('pad_reflect', lambda x: F.pad(x, (1, 2, 0, 1), 'reflect'), x)
        layer('pad_replicate', lambda x: F.pad(x, (1, 2, 0, 1), 'replicate'), x)
        layer('pad_constant', lambda x: F.pad(x, (1, 2, 0, 1), 'constant', 3.0), x)
        t = torch.sigmoid(wave(2, 4, 6, 6, phase=3.0))
        layer('mse', lambda x: F.mse_loss(x, t), x)
        layer('l1', lambda x: F.l1_loss(x, t, reduction='sum'), x)
        layer('cross_entropy', lambda x: F.cross_entropy(x, torch.tensor([1, 0, 2]), label_smoothing=0.1), wave(3, 4))
        weight, v = torch.ones(4, requires_grad=True), wave(2, 4, 6, 6).requires_grad_()
        h = F.silu(F.group_norm(v, 2, weight))
        h = F.interpolate(F.instance_norm(h), scale_factor=2, mode='bilinear')
        h = F.silu(F.avg_pool2d(F.interpolate(h, scale_factor=2), 4))
        h = F.layer_norm(F.softmax(h, 1), (6, 6))
        g, = torch.autograd.grad((h * wave(2, 4, 6, 6, phase=2.0)).sum(), [v], create_graph=True)
        g.square().sum().backward()
        put('norms_penalty.grad0', weight.grad); put('norms_penalty.grad1', v.grad)

        # running statistics
        bn = torch.nn.BatchNorm2d(4)
        for k in range(3): bn(wave(2, 4, 6, 6, phase=k))
        put('running_mean', bn.running_mean); put('running_var', bn.running_var)
        put('batch_norm_eval', bn.eval()(x))

        # gradient penalty: gradients of a gradient's norm
        w1, w2, w3 = [w.requires_grad_() for w in (wave(4, 2, 4, 4), wave(4, 3, 4, 4, phase=1.0), wave(1, 3, 4, 4))]
        x = wave(3, 2, 8, 8).requires_grad_()
        h = F.leaky_relu(F.conv2d(x, w1, stride=2, padding=1), 0.2)
        h = torch.tanh(F.conv_transpose2d(h, w2, stride=2, padding=1))
        score = F.conv2d(h, w3, stride=2)
        gx, = torch.autograd.grad(score.sum(), x, create_graph=True)
        ((gx.flatten(1).norm(2, 1) - 1) ** 2).mean().backward()
        for i, w in enumerate((w1, w2, w3)): put(f'penalty.grad{i}', w.grad)

        # five steps on sum((p * wave)^4) / 4
        def optimizer(name, make):
            p = wave(7).requires_grad_()
            o = make([p])
            for _ in range(5):
                o.zero_grad()
                ((p * wave(7, phase=2.0)) ** 4).sum().div(4).backward()
                o.step()
            put(name, p)
        optimizer('adam', lambda p: torch.optim.Adam(p, lr=0.05, betas=(0.5, 0.9)))
        optimizer('adam_decay', lambda p: torch.optim.Adam(p, lr=0.05, weight_decay=0.1, amsgrad=True))
        optimizer('adamw', lambda p: torch.optim.AdamW(p, lr=0.05, betas=(0.5, 0.9), weight_decay=0.2))
        optimizer('sgd', lambda p: torch.optim.SGD(p, lr=0.05))
        optimizer('sgd_momentum', lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9))
        optimizer('sgd_nesterov', lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, weight_decay=0.1, nesterov=True))
        optimizer('sgd_dampening', lambda p: torch.optim.SGD(p, lr=0.05, momentum=0.9, dampening=0.3))
        optimizer('rmsprop', lambda p: torch.optim.RMSprop(p, lr=0.05))
        optimizer('rmsprop_centered', lambda p: torch.optim.RMSprop(p, lr=0.05, alpha=0.9, weight_decay=0.1, momentum=0.5, centered=True))
        print(json.dumps(out))
        """;
}
